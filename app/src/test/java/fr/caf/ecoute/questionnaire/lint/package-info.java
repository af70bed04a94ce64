@NullMarked
package fr.caf.ecoute.questionnaire.lint;

import org.jspecify.annotations.NullMarked;
