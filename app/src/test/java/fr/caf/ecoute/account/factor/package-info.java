@NullMarked
package fr.caf.ecoute.account.factor;

import org.jspecify.annotations.NullMarked;
