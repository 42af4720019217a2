/**
 * What every page and every answer of the API has in common: language, frame, error pages, problem details, limits.
 */
@NullMarked
package org.yuegang.liaison.system.web;

import org.jspecify.annotations.NullMarked;
