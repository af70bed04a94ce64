package fr.caf.ecoute.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Refuses what was sent to another name than ours: a page elsewhere whose name was made to lead
 * here (DNS rebinding), or a cache that would be taught wrong addresses.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class HostFilter implements Ordered {
  private final PublicAddress address;

  HostFilter(PublicAddress address) {
    this.address = address;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE + 5;
  }

  @RequestFilter
  void refuseOtherNames(HttpRequest<?> request) {
    var named = request.getHeaders().getAll(HttpHeaders.HOST);
    if (named.isEmpty()) {
      // Of an address that cannot be read, nothing is left to be seen: most often a link cut short.
      throw new Refusal(
          HttpStatus.BAD_REQUEST,
          "Cette adresse est incomplète ou mal écrite. Vérifiez le lien que vous avez suivi.");
    }
    if (named.size() != 1 || !address.isOurs(named.getFirst())) {
      throw new Refusal(
          HttpStatus.MISDIRECTED_REQUEST,
          "Cette adresse n'est pas celle de la plateforme. Vérifiez le lien que vous avez suivi.");
    }
  }
}
