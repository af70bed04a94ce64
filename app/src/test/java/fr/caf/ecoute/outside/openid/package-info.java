/** A real OpenID provider, and what a dishonest one would do. */
@NullMarked
package fr.caf.ecoute.outside.openid;

import org.jspecify.annotations.NullMarked;
