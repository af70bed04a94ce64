package fr.caf.ecoute.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Serves the assets; an address with an old hash still answers, but is not kept. */
@Controller("/static")
@Secured(SecurityRule.IS_ANONYMOUS)
class AssetController {
  private final Assets assets;

  AssetController(Assets assets) {
    this.assets = assets;
  }

  @Get("/{hash}/{+path}")
  HttpResponse<?> show(String hash, String path) {
    return assets
        .find(path)
        .map(
            asset ->
                HttpResponse.ok(asset.bytes())
                    .contentType(asset.type())
                    .header(
                        "Cache-Control",
                        asset.hash().equals(hash)
                            ? "public, max-age=31536000, immutable"
                            : "no-cache"))
        .orElseThrow(Refusal::notFound);
  }
}
