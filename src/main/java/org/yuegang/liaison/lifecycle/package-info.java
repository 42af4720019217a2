/**
 * What every case has: tracks as tables, the machine that decides by them, the local number, drafts and the
 * way a command runs. Spring Statemachine stands behind one package-private adapter here and nowhere else.
 *
 * <p>It decides nothing by itself: incident, request and meeting bring their tables and conditions.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"system", "journal"})
package org.yuegang.liaison.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
