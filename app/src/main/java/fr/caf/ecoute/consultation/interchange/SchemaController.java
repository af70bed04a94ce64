package fr.caf.ecoute.consultation.interchange;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** The published schema of our documents, for those who write them elsewhere. */
@Controller(SchemaCheck.ADDRESS)
@Secured(SecurityRule.IS_ANONYMOUS)
class SchemaController {
  @Get
  @Produces(MediaType.APPLICATION_JSON)
  HttpResponse<String> show() {
    return HttpResponse.ok(SchemaCheck.text());
  }
}
