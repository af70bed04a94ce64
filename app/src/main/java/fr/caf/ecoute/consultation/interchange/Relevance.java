package fr.caf.ecoute.consultation.interchange;

import fr.caf.ecoute.questionnaire.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the simple conditions of LimeSurvey and XLSForm: comparisons of one question with one
 * value, joined by and, or, not and brackets. Anything else is not understood, which is an answer.
 *
 * <p>Both are written alike but for the names of questions; what a comparison means is asked of
 * whoever knows the questions.
 */
final class Relevance {
  /** Nobody writes more by hand, and brackets within brackets would exhaust the stack. */
  private static final int LONGEST = 4_000;

  private static final int DEEPEST = 20;

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<name>\\$\\{[^}]{1,100}\\}|[0-9]+X[0-9]+X[0-9]+[A-Za-z0-9_]*(?:\\.[A-Za-z]+)?"
              + "|[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z]+)?)"
              + "|(?<number>-?[0-9]+(?:\\.[0-9]+)?)"
              + "|\"(?<double>[^\"]*)\"|'(?<single>[^']*)'"
              + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[<>=!(),]))");

  /** One comparison, as it is written; {@code sign} is == != < <= > >= empty or selected. */
  record Comparison(String name, String sign, String value) {}

  private record Token(String kind, String text) {}

  private final List<Token> tokens;
  private final Function<Comparison, Optional<Condition>> meaning;
  private int at;
  private int depth;

  private Relevance(List<Token> tokens, Function<Comparison, Optional<Condition>> meaning) {
    this.tokens = tokens;
    this.meaning = meaning;
  }

  /** Nothing where it is not understood; « 1 » and nothing at all are always so. */
  static Optional<Condition> read(
      String written, Function<Comparison, Optional<Condition>> meaning) {
    String text = written.strip();
    if (text.isEmpty() || text.equals("1") || text.equals("true()")) {
      return Optional.of(Condition.always());
    }
    List<Token> tokens = tokens(text);
    if (tokens == null) {
      return Optional.empty();
    }
    Relevance reading = new Relevance(tokens, meaning);
    Optional<Condition> read = reading.any();
    return reading.at == tokens.size() ? read : Optional.empty();
  }

  private static @Nullable List<Token> tokens(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (end < text.length()) {
      matcher.region(end, text.length());
      if (!matcher.lookingAt()) {
        return text.substring(end).isBlank() ? tokens : null;
      }
      tokens.add(token(matcher));
      end = matcher.end();
    }
    return tokens;
  }

  private static Token token(Matcher found) {
    if (found.group("name") != null) {
      return new Token("name", found.group("name"));
    }
    if (found.group("number") != null) {
      return new Token("value", found.group("number"));
    }
    if (found.group("sign") != null) {
      return new Token("sign", found.group("sign"));
    }
    String text = found.group("double") == null ? found.group("single") : found.group("double");
    return new Token("value", String.valueOf(text));
  }

  private Optional<Condition> any() {
    return joined(this::all, "or", "||", Condition.Any::new);
  }

  private Optional<Condition> all() {
    return joined(this::one, "and", "&&", Condition.All::new);
  }

  private Optional<Condition> joined(
      Supplier<Optional<Condition>> part,
      String word,
      String sign,
      Function<List<Condition>, Condition> join) {
    List<Condition> parts = new ArrayList<>();
    do {
      Optional<Condition> read = part.get();
      if (read.isEmpty()) {
        return Optional.empty();
      }
      parts.add(read.get());
    } while (takes("name", word) || takes("sign", sign));
    if (parts.size() == 1) {
      return Optional.of(parts.getFirst());
    }
    return parts.stream().anyMatch(Condition.Always.class::isInstance)
        ? Optional.empty()
        : Optional.of(join.apply(parts));
  }

  private Optional<Condition> one() {
    if (depth >= DEEPEST) {
      return Optional.empty();
    }
    depth++;
    try {
      return oneWithin();
    } finally {
      depth--;
    }
  }

  private Optional<Condition> oneWithin() {
    if (takes("sign", "!") || takes("name", "not")) {
      return one().filter(part -> !(part instanceof Condition.Always)).map(Condition.Not::new);
    }
    if (takes("sign", "(")) {
      return any().filter(_ -> takes("sign", ")"));
    }
    Token name = next("name");
    if (name == null) {
      return Optional.empty();
    }
    if (name.text().equals("is_empty")) {
      return takes("sign", "(") ? empty() : Optional.empty();
    }
    if (name.text().equals("selected")) {
      return takes("sign", "(") ? selected() : Optional.empty();
    }
    Token sign = next("sign");
    Token value = next("value");
    return sign == null || value == null
        ? Optional.empty()
        : compare(name.text(), sign.text(), value.text());
  }

  private Optional<Condition> compare(String name, String sign, String value) {
    String equal = sign.equals("=") ? "==" : sign;
    if (!List.of("==", "!=", "<", "<=", ">", ">=").contains(equal)) {
      return Optional.empty();
    }
    if (value.isEmpty()) {
      Optional<Condition> empty = meaning.apply(new Comparison(bare(name), "empty", ""));
      return switch (equal) {
        case "==" -> empty;
        case "!=" -> empty.map(Condition.Not::new);
        default -> Optional.empty();
      };
    }
    return meaning.apply(new Comparison(bare(name), equal, value));
  }

  private Optional<Condition> empty() {
    Token name = next("name");
    return name != null && takes("sign", ")")
        ? meaning.apply(new Comparison(bare(name.text()), "empty", ""))
        : Optional.empty();
  }

  private Optional<Condition> selected() {
    Token name = next("name");
    boolean comma = takes("sign", ",");
    Token value = next("value");
    return name != null && comma && value != null && takes("sign", ")")
        ? meaning.apply(new Comparison(bare(name.text()), "selected", value.text()))
        : Optional.empty();
  }

  /** Without what each of the two puts around a name. */
  private static String bare(String name) {
    return name.replaceFirst("^\\$\\{\\s*", "")
        .replaceFirst("\\s*}$", "")
        .replaceFirst("\\.(NAOK|shown|value|valueNAOK)$", "");
  }

  private boolean takes(String kind, String text) {
    if (at < tokens.size()
        && tokens.get(at).kind().equals(kind)
        && tokens.get(at).text().equalsIgnoreCase(text)) {
      at++;
      return true;
    }
    return false;
  }

  private @Nullable Token next(String kind) {
    return at < tokens.size() && tokens.get(at).kind().equals(kind) ? tokens.get(at++) : null;
  }
}
