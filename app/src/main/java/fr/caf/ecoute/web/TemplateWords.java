package fr.caf.ecoute.web;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** The words a template may use: messages, addresses of assets, numbers and dates in French. */
final class TemplateWords {
  private final Assets assets;

  TemplateWords(Assets assets) {
    this.assets = assets;
  }

  @SuppressWarnings("rawtypes")
  void registerIn(Handlebars handlebars) {
    handlebars.registerHelper("t", (Helper<String>) TemplateWords::message);
    handlebars.registerHelper("asset", (Helper<String>) (path, options) -> assets.href(path));
    handlebars.registerHelper(
        "fr",
        (Helper<Object>)
            (text, options) -> text == null ? "" : FrenchTypography.apply(text.toString()));
    handlebars.registerHelper(
        "number",
        (Helper<Number>)
            (number, options) -> number == null ? "—" : language(options).number(number));
    handlebars.registerHelper(
        "percent",
        (Helper<Number>)
            (share, options) -> share == null ? "—" : French.percent(share.doubleValue()));
    handlebars.registerHelper(
        "date",
        (Helper<Object>) (date, options) -> date == null ? "" : language(options).date(day(date)));
    handlebars.registerHelper(
        "count",
        (Helper<Number>)
            (number, options) ->
                French.count(number.longValue(), options.param(0), options.param(1)));
    handlebars.registerHelper(
        "eq",
        (Helper<Object>)
            (one, options) ->
                Objects.equals(String.valueOf(one), String.valueOf(options.<Object>param(0)))
                    ? options.tagType == com.github.jknack.handlebars.TagType.SECTION
                        ? options.fn()
                        : true
                    : options.tagType == com.github.jknack.handlebars.TagType.SECTION
                        ? options.inverse()
                        : false);
    // Not the engine's own look-up, which gives back the name of what is missing.
    handlebars.registerHelper(
        "holds",
        (Helper<Object>)
            (facts, options) -> {
              Object name = options.params.length > 0 ? options.param(0) : null;
              return name == null
                  || (facts instanceof Map<?, ?> known && Boolean.TRUE.equals(known.get(name)));
            });
    handlebars.registerHelperMissing(
        (Helper<Object>)
            (context, options) -> {
              if (options.params.length > 0) {
                throw new IllegalArgumentException("no helper named " + options.helperName);
              }
              return "";
            });
  }

  /** A day, or the day of a moment. */
  private static LocalDate day(Object date) {
    return date instanceof Instant moment ? French.day(moment) : (LocalDate) date;
  }

  private static String message(String key, Options options) {
    return language(options).say(key, options.params);
  }

  /** The page says which language it is in, under the name {@code language}. */
  private static PageLanguage language(Options options) {
    return options.context.get("language") instanceof PageLanguage of ? of : PageLanguage.FRENCH;
  }
}
