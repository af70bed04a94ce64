/**
 * A sentence model that somebody has on disk, read as it is: texts in, one unit row of numbers each
 * out. Off unless its file is named.
 *
 * <p>Start with {@link fr.caf.ecoute.analysis.encoder.SentenceEncoder}. A text is cut into the
 * model's pieces as the {@code tokenizer.json} beside the model says ({@code TokenizerFile}), then
 * read by ONNX Runtime ({@code OnnxModel}, the only class that knows it: its jar is not shipped). A
 * file that is not what it should be is an {@link fr.caf.ecoute.analysis.encoder.EncoderRefused}.
 * Imports {@code algebra}.
 */
@NullMarked
package fr.caf.ecoute.analysis.encoder;

import org.jspecify.annotations.NullMarked;
