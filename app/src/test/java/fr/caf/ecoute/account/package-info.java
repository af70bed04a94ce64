@NullMarked
package fr.caf.ecoute.account;

import org.jspecify.annotations.NullMarked;
