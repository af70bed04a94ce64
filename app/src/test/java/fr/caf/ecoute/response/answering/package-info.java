@NullMarked
package fr.caf.ecoute.response.answering;

import org.jspecify.annotations.NullMarked;
