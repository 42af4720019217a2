/**
 * Dated vocabularies: hazards, products, measures, units of measure, each with each side's own term.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"system", "journal"})
package org.yuegang.liaison.codelist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
