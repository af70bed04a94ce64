package fr.caf.ecoute.analysis.encoder;

import org.jspecify.annotations.Nullable;

/** A sentence model that cannot be used; the message says why, in French, to whoever named it. */
public final class EncoderRefused extends RuntimeException {
  /** What is wrong, each with the sentence a person reads. */
  public enum Reason {
    NOT_A_FILE("Modèle de phrases introuvable."),
    TOO_LARGE("Ce modèle de phrases est trop gros (2 Go au plus)."),
    NOT_ONNX("Ce fichier n’est pas un modèle ONNX lisible, ou il est abîmé."),
    WRONG_INPUTS(
        "Ce modèle n’attend pas ce qu’attend un modèle de phrases (input_ids, attention_mask)."),
    WRONG_OUTPUTS("Ce modèle ne rend pas une suite de nombres par phrase."),
    NO_TOKENIZER("Il manque, à côté du modèle, le fichier tokenizer.json livré avec lui."),
    UNREADABLE_TOKENIZER("Le fichier tokenizer.json n’est pas lisible, ou il est abîmé."),
    UNKNOWN_TOKENIZER("Ce modèle découpe les mots d’une façon que la plateforme ne connaît pas."),
    NO_RUNTIME(
        "Il manque ONNX Runtime, que « bin/ecoute » va chercher de lui-même avec Maven et le"
            + " réseau.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    /** What is wrong, whichever the file. */
    public String sentence() {
      return sentence;
    }
  }

  private final Reason reason;

  EncoderRefused(Reason reason, Object detail) {
    this(reason, detail, null);
  }

  EncoderRefused(Reason reason, Object detail, @Nullable Throwable cause) {
    super(reason.sentence + " (" + detail + ")", cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
