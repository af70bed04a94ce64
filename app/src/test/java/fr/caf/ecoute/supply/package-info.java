/**
 * What we ship that others wrote: its inventory, its licences, and whether a weakness of it is
 * known. Start with {@link fr.caf.ecoute.supply.DependenciesTest}.
 */
@NullMarked
package fr.caf.ecoute.supply;

import org.jspecify.annotations.NullMarked;
