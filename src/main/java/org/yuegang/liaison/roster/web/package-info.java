/** The duty desk over the API and as a page. */
@NullMarked
package org.yuegang.liaison.roster.web;

import org.jspecify.annotations.NullMarked;
