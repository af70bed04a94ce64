package fr.caf.ecoute.web;

import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.IOException;
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

  @Override
  public TemplateSource sourceAt(String location) throws IOException {
    TemplateSource source = super.sourceAt(location);
    return new StringTemplateSource(source.filename(), typeset(source.content(getCharset())));
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
