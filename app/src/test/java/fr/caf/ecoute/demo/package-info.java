@NullMarked
package fr.caf.ecoute.demo;

import org.jspecify.annotations.NullMarked;
