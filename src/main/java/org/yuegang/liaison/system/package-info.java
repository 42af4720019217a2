/**
 * What every module stands on: the clock, languages and two-text values, the current officer as a value,
 * refusals and outcomes, security chains, error pages and problem details, the page frame.
 *
 * <p>It knows nothing of food, acts or the other side, and depends on no other module.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.yuegang.liaison.system;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
