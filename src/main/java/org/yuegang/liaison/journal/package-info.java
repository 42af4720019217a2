/**
 * The append-only, hash-chained record of acts and the ports through which an act takes effect.
 *
 * <p>It knows units and officers as codes only, and no feature by name: the features come to it through
 * {@link org.yuegang.liaison.journal.Applies} and its siblings.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"system"})
package org.yuegang.liaison.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
