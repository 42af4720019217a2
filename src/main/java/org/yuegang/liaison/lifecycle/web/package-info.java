/**
 * What every feature has alike over HTTP: what the API answers, the page of each act, POSTs that are safe to repeat,
 * the list of what is owed, and the drawn diagram of all tracks. A feature brings its
 * {@link org.yuegang.liaison.lifecycle.web.ActPage} and a thin controller, for its own paths and records are part of
 * the API's description.
 */
@NullMarked
@NamedInterface("web")
package org.yuegang.liaison.lifecycle.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
