/** The request's doors: pages and REST. They read requests and show answers; every change goes through a command. */
@NullMarked
package org.yuegang.liaison.request.web;

import org.jspecify.annotations.NullMarked;
