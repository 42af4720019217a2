/**
 * What every feature has alike over HTTP: POSTs that are safe to repeat, the list of what is owed, and
 * the drawn diagram of all tracks.
 */
@NullMarked
package org.yuegang.liaison.lifecycle.web;

import org.jspecify.annotations.NullMarked;
