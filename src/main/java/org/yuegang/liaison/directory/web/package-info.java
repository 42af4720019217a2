/** Who answers now, over the API. */
@NullMarked
package org.yuegang.liaison.directory.web;

import org.jspecify.annotations.NullMarked;
