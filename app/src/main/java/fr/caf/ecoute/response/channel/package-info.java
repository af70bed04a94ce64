/**
 * Answering otherwise than on one's own device: a kiosk, or with somebody's help.
 *
 * <p>Start with {@code ChannelsController}, the office's page of all ways to answer. Paper has its
 * own package beside. Knows the answering it lends; refuses to tell who sat there.
 */
@NullMarked
package fr.caf.ecoute.response.channel;

import org.jspecify.annotations.NullMarked;
