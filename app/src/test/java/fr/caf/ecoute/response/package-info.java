/** Tests of answering, over HTTP and down to the tables. */
@NullMarked
package fr.caf.ecoute.response;

import org.jspecify.annotations.NullMarked;
