/** The pages of the desk. They read what the features offer and change nothing. */
@NullMarked
package org.yuegang.liaison.desk.web;

import org.jspecify.annotations.NullMarked;
