/**
 * What every case has: tracks as tables, the machine that decides by them, the local number, drafts, duties and the
 * way a command runs. Spring Statemachine stands behind one package-private adapter here and nowhere else. Whoever
 * serves every feature (mail, the desk, a drill) finds their cases through {@link org.yuegang.liaison.lifecycle.CasePorts}.
 *
 * <p>It decides nothing by itself: incident, request and meeting bring their tables and conditions.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"system", "system :: form", "journal", "deadline"})
package org.yuegang.liaison.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
