/**
 * What the platform says to a service outside it, when the operator named one: a language model
 * behind an OpenAI-compatible address. Off unless an address and a model are set.
 *
 * <p>A mechanism: it holds no word of the domain and imports no feature. It knows how to ask, how
 * long to wait and how each way of failing is called; what may be asked, and with whose leave, is
 * the business of whoever calls it. Start with {@link fr.caf.ecoute.outside.LanguageModel}.
 */
@NullMarked
package fr.caf.ecoute.outside;

import org.jspecify.annotations.NullMarked;
