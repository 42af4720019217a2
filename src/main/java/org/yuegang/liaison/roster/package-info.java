/**
 * The duty desk: for each post of this unit who answers when, by shifts, by whoever stands in for a span, and by
 * appointment where neither says anything (agreement clause eight). It decides nothing of a case.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"system", "journal", "directory"})
package org.yuegang.liaison.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
