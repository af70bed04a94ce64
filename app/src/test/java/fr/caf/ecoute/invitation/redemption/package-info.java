@NullMarked
package fr.caf.ecoute.invitation.redemption;

import org.jspecify.annotations.NullMarked;
