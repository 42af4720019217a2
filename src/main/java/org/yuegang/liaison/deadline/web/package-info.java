/** The policies for officers to read and to try: as a page and over the API. They change nothing. */
@NullMarked
package org.yuegang.liaison.deadline.web;

import org.jspecify.annotations.NullMarked;
