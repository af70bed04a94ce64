package fr.caf.ecoute.web;

import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the templates and sets their French text right once, as they are loaded: whoever writes a
 * page types plain spaces and apostrophes.
 */
final class FrenchTemplates extends ClassPathTemplateLoader {
  /** Tags, comments, entities and Handlebars expressions are left alone: only text is ours. */
  private static final Pattern TEXT =
      Pattern.compile("(<!--.*?-->|<[^>]*+>|\\{\\{.*?}}+)|([^<{]++|[<{])", Pattern.DOTALL);

  FrenchTemplates() {
    super("/views", ".hbs");
  }

  /** Handlebars asks for the source of each partial at each page it renders. */
  private final Map<String, TemplateSource> read = new ConcurrentHashMap<>();

  @Override
  public TemplateSource sourceAt(String location) throws IOException {
    TemplateSource known = read.get(location);
    if (known == null) {
      TemplateSource source = super.sourceAt(location);
      known = new StringTemplateSource(source.filename(), typeset(source.content(getCharset())));
      read.put(location, known);
    }
    return known;
  }

  static String typeset(String template) {
    return TEXT.matcher(template)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) != null
                        ? found.group(1)
                        : FrenchTypography.apply(found.group(2))));
  }
}
