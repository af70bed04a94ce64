/** What tests share: real databases, a browser, the rules of the house. */
@NullMarked
package fr.caf.ecoute;

import org.jspecify.annotations.NullMarked;
