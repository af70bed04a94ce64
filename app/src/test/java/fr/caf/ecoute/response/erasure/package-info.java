/** Tests of taking a response back, over HTTP and down to what was copied of it. */
@NullMarked
package fr.caf.ecoute.response.erasure;

import org.jspecify.annotations.NullMarked;
