/** The pages of the desk. They read what the features offer and change nothing, save that a remark was noted. */
@NullMarked
package org.yuegang.liaison.desk.web;

import org.jspecify.annotations.NullMarked;
