/**
 * What every feature has alike over HTTP: POSTs that are safe to repeat, and the drawn diagram of all tracks.
 */
@NullMarked
package org.yuegang.liaison.lifecycle.web;

import org.jspecify.annotations.NullMarked;
