/**
 * What makes any POST of the API safe to repeat. No feature has to know of it.
 */
@NullMarked
package org.yuegang.liaison.lifecycle.web;

import org.jspecify.annotations.NullMarked;
