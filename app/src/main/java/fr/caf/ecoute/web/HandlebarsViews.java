package fr.caf.ecoute.web;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.cache.ConcurrentMapTemplateCache;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ViewsRenderer;
import io.micronaut.views.exceptions.ViewRenderingException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders a page to text at once, so that a broken template is an error page and never a request
 * left hanging (as it is with micronaut-views-handlebars 5.6, which also keeps no template).
 *
 * <p>Besides its model, each template sees {@code form.token} and {@code signedIn} (the name of the
 * signed-in member, or nothing), and what each {@link PageFact} says where somebody is signed in.
 */
@Singleton
@Produces("text/html")
public class HandlebarsViews<T> implements ViewsRenderer<T, HttpRequest<?>> {
  private final Handlebars handlebars;
  private final List<PageFact> facts;

  HandlebarsViews(Assets assets, List<PageFact> facts) {
    this.facts = List.copyOf(facts);
    handlebars = new Handlebars(new FrenchTemplates());
    handlebars.setPrettyPrint(false);
    handlebars.with(new ConcurrentMapTemplateCache());
    new TemplateWords(assets).registerIn(handlebars);
  }

  @Override
  public Writable render(String view, @Nullable T model, @Nullable HttpRequest<?> request) {
    String html = text(view, model, request);
    return out -> out.write(html);
  }

  /** The page as text; {@code request} is absent for documents that are no answer to one. */
  public String text(String view, @Nullable T model, @Nullable HttpRequest<?> request) {
    try {
      return handlebars.compile(view).apply(context(model, request));
    } catch (IOException | RuntimeException e) {
      throw new ViewRenderingException("view " + view + ": " + e.getMessage(), e);
    }
  }

  @Override
  public boolean exists(String view) {
    return getClass().getResource("/views/" + view + ".hbs") != null;
  }

  private Context context(@Nullable Object model, @Nullable HttpRequest<?> request) {
    Context.Builder context = Context.newBuilder(model == null ? Map.of() : model);
    if (request != null) {
      // Asked for by the template only: a page without a form must not hand out a cookie.
      context.combine("form", new ShownForm(FormToken.of(request)));
      request
          .getUserPrincipal()
          .ifPresent(principal -> context.combine("signedIn", principal.getName()));
      request
          .getUserPrincipal(Authentication.class)
          .ifPresent(
              person ->
                  facts.forEach(
                      fact -> fact.on(request.getPath(), person).forEach(context::combine)));
    }
    return context.build();
  }

  /** What a template may read of the form token. */
  public record ShownForm(FormToken secret) {
    /** The value of the hidden field {@link FormToken#FIELD}. */
    public String token() {
      return secret.masked();
    }
  }
}
