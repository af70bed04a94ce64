package fr.caf.ecoute.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a request may take to arrive. A client that drips its bytes one by one is never idle, so
 * the server's own time-outs do not see it: each such connection would be held for ever.
 */
@Singleton
class Patience implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  private final Duration limit;

  Patience(@Value("${ecoute.patience}") Duration limit) {
    this.limit = limit;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    event.getBean().register(new OnEachConnection(limit, null));
    return event.getBean();
  }

  private record OnEachConnection(Duration limit, @Nullable Channel channel)
      implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel connection, ChannelRole role) {
      return new OnEachConnection(limit, connection);
    }

    @Override
    public void onStreamPipelineBuilt() {
      if (channel == null
          || channel.pipeline().get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) == null) {
        return;
      }
      Arrival arrival = new Arrival(limit);
      channel.pipeline().addFirst("arrival-bytes", arrival.bytes());
      channel
          .pipeline()
          .addAfter(
              ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
              "arrival-messages",
              arrival.messages());
    }
  }
}
