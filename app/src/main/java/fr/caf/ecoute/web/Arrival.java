package fr.caf.ecoute.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandler;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way in. Its head must be there within the limit; its body may take as long
 * again, and longer as long as it keeps coming. The connection is closed otherwise.
 *
 * <p>Both ends are on one event loop: nothing here is shared between threads.
 */
final class Arrival {
  /** Slower than any telephone line we know of. */
  private static final long BYTES_A_SECOND = 1_000;

  private final Duration limit;
  private @Nullable Future<?> check;
  private long begun;
  private long received;
  private boolean refused;

  Arrival(Duration limit) {
    this.limit = limit;
  }

  /** Before the codec: bytes that may not make a message yet. */
  ChannelInboundHandler bytes() {
    return new ChannelInboundHandlerAdapter() {
      @Override
      public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes) {
          received += bytes.readableBytes();
          if (check == null) {
            awaitHead(context);
          }
        }
        context.fireChannelRead(message);
      }

      @Override
      public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
      }
    };
  }

  /** After the codec: the head, then the end of the body. */
  ChannelInboundHandler messages() {
    return new ChannelInboundHandlerAdapter() {
      @Override
      public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
          stop();
          refused |= isAmbiguous(request);
          begun = System.nanoTime();
          received = 0;
          awaitBody(context);
        }
        if (message instanceof LastHttpContent) {
          stop();
        }
        if (refused) {
          ReferenceCountUtil.release(message);
          close(context);
        } else {
          context.fireChannelRead(message);
        }
      }
    };
  }

  /**
   * A body wrapped in a way we do not know: a server in front of this one may know it, and see the
   * end of the request elsewhere than we do.
   */
  private static boolean isAmbiguous(HttpRequest request) {
    return request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING).stream()
        .anyMatch(coding -> !coding.equalsIgnoreCase("chunked"));
  }

  private void awaitHead(ChannelHandlerContext context) {
    check = later(context, () -> close(context));
  }

  private void awaitBody(ChannelHandlerContext context) {
    check =
        later(
            context,
            () -> {
              long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
              if (received < seconds * BYTES_A_SECOND) {
                close(context);
              } else {
                awaitBody(context);
              }
            });
  }

  private static void close(ChannelHandlerContext context) {
    // Nobody is left to be told whether it closed well.
    var _ = context.close();
  }

  private Future<?> later(ChannelHandlerContext context, Runnable then) {
    return context.executor().schedule(then, limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void stop() {
    if (check != null) {
      check.cancel(false);
      check = null;
    }
  }
}
