/**
 * The search of interleavings: whatever the two sides do meanwhile, both nodes end alike. It decides by the
 * production's tables, folds by the production's folds, and judges what arrives by the production's inspections.
 */
@NullMarked
package org.yuegang.liaison.crossing;

import org.jspecify.annotations.NullMarked;
