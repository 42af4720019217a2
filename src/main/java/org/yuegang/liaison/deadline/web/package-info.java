/** The duties of this node over the API. It reads them only; what settles a duty is an act of its feature. */
@NullMarked
package org.yuegang.liaison.deadline.web;

import org.jspecify.annotations.NullMarked;
