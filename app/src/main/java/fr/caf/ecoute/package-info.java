/** The platform's entry point: starts the server or runs one command. */
@NullMarked
package fr.caf.ecoute;

import org.jspecify.annotations.NullMarked;
