package fr.caf.ecoute.invitation;

import fr.caf.ecoute.questionnaire.Answers;
import fr.caf.ecoute.questionnaire.document.AnswersCodec;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person's answers as the document a text column keeps; the column is never null. */
@Singleton
public class AnswersColumn implements AttributeConverter<Answers, String> {
  @Override
  public String convertToPersistedValue(@Nullable Answers answers, ConversionContext context) {
    return AnswersCodec.write(Objects.requireNonNull(answers));
  }

  @Override
  public Answers convertToEntityValue(@Nullable String document, ConversionContext context) {
    return AnswersCodec.read(Objects.requireNonNull(document));
  }
}
