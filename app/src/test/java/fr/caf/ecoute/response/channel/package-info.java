@NullMarked
package fr.caf.ecoute.response.channel;

import org.jspecify.annotations.NullMarked;
