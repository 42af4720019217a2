/** The table of the request's track and the conditions in it: what is allowed, by whom, and why not. */
@NullMarked
package org.yuegang.liaison.request.track;

import org.jspecify.annotations.NullMarked;
