/**
 * What a language model outside proposes for the answers to a question, and what a person makes of
 * it. Off unless the operator set a model up; nothing is sent unless a member asks for it, question
 * by question.
 *
 * <p>Start with {@link fr.caf.ecoute.theming.suggestion.SuggestionJob}: answers leave by batches,
 * personal details masked ({@code Envelopes}), with the accepted themes ({@code Prompt}); the reply
 * may only choose among these ({@code Reply}). A {@code Suggestion} is no coding: it becomes one
 * when a person agrees, and never touches what people decided. Owns the tables {@code
 * suggestion_run} (also the log of what was sent: counts, no texts) and {@code suggestion}.
 */
@NullMarked
package fr.caf.ecoute.theming.suggestion;

import org.jspecify.annotations.NullMarked;
