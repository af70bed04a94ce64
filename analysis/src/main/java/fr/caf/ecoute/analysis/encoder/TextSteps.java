package fr.caf.ecoute.analysis.encoder;

import static fr.caf.ecoute.analysis.encoder.EncoderRefused.Reason.UNKNOWN_TOKENIZER;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps a {@code tokenizer.json} lists between a text and its words. */
final class TextSteps {
  UnaryOperator<String> normal(JsonNode step) {
    if (step.isNull() || step.isMissingNode()) {
      return text -> text;
    }
    String type = step.path("type").asText();
    return switch (type) {
      case "Sequence" -> all(step.path("normalizers"));
      case "BertNormalizer" -> bert(step);
      case "Precompiled" -> CharacterMap.of(step.path("precompiled_charsmap").asText())::apply;
      case "NFC", "NFD", "NFKC", "NFKD" -> text -> Normalizer.normalize(text, Form.valueOf(type));
      case "Lowercase" -> BertText::lowerCase;
      case "StripAccents" -> TextSteps::withoutMarks;
      case "Strip" -> strip(step);
      case "Replace" -> replace(step);
      default -> throw new EncoderRefused(UNKNOWN_TOKENIZER, type);
    };
  }

  private UnaryOperator<String> all(JsonNode steps) {
    List<UnaryOperator<String>> all = new ArrayList<>();
    steps.forEach(step -> all.add(normal(step)));
    return text -> {
      String so = text;
      for (UnaryOperator<String> step : all) {
        so = step.apply(so);
      }
      return so;
    };
  }

  private static UnaryOperator<String> bert(JsonNode step) {
    boolean clean = step.path("clean_text").asBoolean(true);
    boolean ideographs = step.path("handle_chinese_chars").asBoolean(true);
    boolean lowerCase = step.path("lowercase").asBoolean(true);
    boolean withoutAccents = step.path("strip_accents").asBoolean(lowerCase);
    return text -> {
      String so = clean ? BertText.clean(text) : text;
      so = ideographs ? BertText.separateIdeographs(so) : so;
      so = withoutAccents ? BertText.withoutAccents(so) : so;
      return lowerCase ? BertText.lowerCase(so) : so;
    };
  }

  /** Unlike BERT's, this step does not take letters and accents apart first. */
  private static String withoutMarks(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                switch (Character.getType(c)) {
                  case Character.NON_SPACING_MARK,
                      Character.COMBINING_SPACING_MARK,
                      Character.ENCLOSING_MARK ->
                      false;
                  default -> true;
                })
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static UnaryOperator<String> strip(JsonNode step) {
    boolean left = step.path("strip_left").asBoolean(true);
    boolean right = step.path("strip_right").asBoolean(true);
    return text -> {
      String so = left ? text.stripLeading() : text;
      return right ? so.stripTrailing() : so;
    };
  }

  private static UnaryOperator<String> replace(JsonNode step) {
    JsonNode pattern = step.path("pattern");
    Pattern sought =
        pattern.has("Regex")
            ? Pattern.compile(pattern.path("Regex").asText())
            : Pattern.compile(pattern.path("String").asText(), Pattern.LITERAL);
    String content = Matcher.quoteReplacement(step.path("content").asText());
    return text -> sought.matcher(text).replaceAll(content);
  }

  Function<String, List<String>> words(JsonNode step) {
    String type = step.path("type").asText();
    return switch (type) {
      case "Sequence" -> inTurn(step.path("pretokenizers"));
      case "BertPreTokenizer" -> BertText::words;
      case "WhitespaceSplit" -> TextSteps::betweenSpaces;
      case "Metaspace" -> metaspace(step);
      default -> throw new EncoderRefused(UNKNOWN_TOKENIZER, type);
    };
  }

  private Function<String, List<String>> inTurn(JsonNode steps) {
    List<Function<String, List<String>>> all = new ArrayList<>();
    steps.forEach(step -> all.add(words(step)));
    return text -> {
      List<String> words = List.of(text);
      for (Function<String, List<String>> step : all) {
        words = words.stream().flatMap(word -> step.apply(word).stream()).toList();
      }
      return words;
    };
  }

  private static List<String> betweenSpaces(String text) {
    StringBuilder spaced = new StringBuilder(text.length());
    text.codePoints().forEach(c -> spaced.appendCodePoint(BertText.isSpace(c) ? ' ' : c));
    return Arrays.stream(spaced.toString().split(" ", -1)).filter(w -> !w.isEmpty()).toList();
  }

  /** Spaces become a visible mark that starts the word after them. */
  private static Function<String, List<String>> metaspace(JsonNode step) {
    String mark = step.path("replacement").asText("▁");
    boolean first =
        step.has("prepend_scheme")
            ? !step.path("prepend_scheme").asText().equals("never")
            : step.path("add_prefix_space").asBoolean(true);
    boolean apart = step.path("split").asBoolean(true);
    Pattern start = Pattern.compile("(?=" + Pattern.quote(mark) + ")");
    return text -> {
      if (text.isEmpty()) {
        return List.of();
      }
      String marked = text.replace(" ", mark);
      String whole = first && !marked.startsWith(mark) ? mark + marked : marked;
      return apart ? start.splitAsStream(whole).filter(w -> !w.isEmpty()).toList() : List.of(whole);
    };
  }
}
