/**
 * What every case has: tracks as tables, the machine that decides by them, the local number, drafts, duties, the fold
 * into rows, and the one way by which a command runs. Spring Statemachine stands behind one package-private adapter here
 * and nowhere else.
 *
 * <p>It decides nothing by itself. A feature brings a {@link org.yuegang.liaison.lifecycle.CaseFeature} (how its forms
 * are read, its facts, its bodies), a {@link org.yuegang.liaison.lifecycle.DraftFeature} where its officers write before
 * they act, a {@link org.yuegang.liaison.lifecycle.CaseApplier} (its fold and its table), a
 * {@link org.yuegang.liaison.lifecycle.CaseReceives} (what it says of the other side's acts), and for its pages an
 * {@link org.yuegang.liaison.lifecycle.web.ActPage}. Whoever serves every feature (mail, the desk, a drill) finds its
 * cases through {@link org.yuegang.liaison.lifecycle.CasePorts} and knows none by name. The feature of the test tree,
 * {@code org.yuegang.consultation}, shows how little is left to write.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"system", "system :: form", "journal", "deadline"})
package org.yuegang.liaison.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
