# Writes the generated datasets and what R makes of them, for ValuesByRTest:
#
#     Rscript src/test/r/values.R src/test/resources/statistics/values-by-r.tsv.gz
#
# Base R only. The same file comes out every time (fixed seed and kinds of random numbers).
#
# Each dataset is made of whole numbers and a unit: "e0", "e-1", "e-12", "e12" (a power of ten) or "/9" (ninths, as from
# CORE-10 with an item missing). R works on the whole numbers, on which its sums, differences, ties and zeros are exact; on
# 0.3 - 0.2 or on ninths naive R would see ties broken and variance where there is none. Figures in units of the measure
# are multiplied by the unit at the end. The file has the values themselves: a decimal such as 123e-12, or a ninth with 17
# significant digits, which Java reads as the same double.

RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20261123)

level.of <- function(i) c(0.95, 0.95, 0.95, 0.9, 0.99)[i %% 5 + 1]

# ---- the figures -------------------------------------------------------------------------------------------------------

in.unit <- function(x, unit) {
  # A power of ten with a negative exponent is no exact double; dividing by the positive one is right to the last digit.
  if (unit == "/9") return(x / 9)
  power <- as.integer(sub("e", "", unit))
  if (power < 0) x / 10^-power else x * 10^power
}

# Mid-ranks doubled are whole, so that the counts below are of whole numbers under 2^53: exact.
signed.rank.exact <- function(d) {
  d <- d[d != 0]
  if (length(d) == 0 || length(d) > 50) return(NA)
  doubled <- round(2 * rank(abs(d)))
  counts <- 1
  for (r in doubled) counts <- c(counts, numeric(r)) + c(numeric(r), counts)
  sums <- seq_along(counts) - 1
  middle <- sum(doubled) / 2
  seen <- sum(doubled[d > 0])
  sum(counts[abs(sums - middle) >= abs(seen - middle)]) / 2^length(d)
}

rank.sum.exact <- function(x, y) {
  n <- length(x) + length(y)
  if (length(x) == 0 || length(y) == 0 || n > 50 || length(unique(c(x, y))) == 1) return(NA)
  doubled <- round(2 * rank(c(x, y)))
  total <- sum(doubled)
  counts <- matrix(0, length(x) + 1, total + 1)
  counts[1, 1] <- 1
  for (r in doubled) {
    for (m in (length(x) + 1):2) {
      moved <- c(numeric(r), counts[m - 1, seq_len(total + 1 - r)])
      counts[m, ] <- counts[m, ] + moved
    }
  }
  ways <- counts[length(x) + 1, ]
  mean <- length(x) * (n + 1)
  seen <- sum(doubled[seq_along(x)])
  sum(ways[abs(seq(0, total) - mean) >= abs(seen - mean)]) / sum(ways)
}

paired.figures <- function(from, to, unit, level) {
  n <- length(from)
  d <- to - from
  f <- list(n = n, zeros = sum(d == 0))
  if (n == 0) return(f)
  f$meanFrom <- in.unit(mean(from), unit)
  f$meanTo <- in.unit(mean(to), unit)
  f$meanChange <- in.unit(mean(d), unit)
  if (sum(from) != 0) f$percentChange <- 100 * sum(d) / sum(from)
  if (n >= 2) {
    f$sdFrom <- in.unit(sd(from), unit)
    f$sdTo <- in.unit(sd(to), unit)
    f$sdChange <- in.unit(sd(d), unit)
    f$df <- n - 1
    if (sd(from) + sd(to) > 0) f$dav <- mean(d) / ((sd(from) + sd(to)) / 2)
    if (sd(d) > 0) {
      # x and y far apart make t.test look at their rounding; it is told the differences.
      test <- t.test(d, conf.level = level)
      f$t <- unname(test$statistic)
      f$pT <- test$p.value
      f$ciLow <- in.unit(test$conf.int[1], unit)
      f$ciHigh <- in.unit(test$conf.int[2], unit)
      f$dz <- mean(d) / sd(d)
      if (n > 2) f$gz <- f$dz * exp(lgamma((n - 1) / 2) - lgamma((n - 2) / 2)) / sqrt((n - 1) / 2)
    }
  }
  ranked <- d[d != 0]
  if (length(ranked) > 0) {
    test <- wilcox.test(d, exact = FALSE, correct = TRUE)
    f$wPlus <- unname(test$statistic)
    f$pNormal <- test$p.value
    f$pExact <- signed.rank.exact(d)
    ranks <- rank(abs(ranked))
    f$rankBiserial <- (sum(ranks[ranked > 0]) - sum(ranks[ranked < 0])) / sum(ranks)
  }
  f
}

friedman.figures <- function(rows) {
  complete <- rows[complete.cases(rows), , drop = FALSE]
  f <- list(n = nrow(complete), incomplete = nrow(rows) - nrow(complete))
  if (nrow(complete) > 0 && any(apply(complete, 1, function(row) length(unique(row)) > 1))) {
    if (nrow(complete) == 1) {
      # friedman.test cannot take one row. Doubled, the row has the same mean ranks, and n is 2: half its statistic.
      test <- friedman.test(rbind(complete, complete))
      f$chi2 <- unname(test$statistic) / 2
      f$df <- unname(test$parameter)
      f$p <- pchisq(f$chi2, f$df, lower.tail = FALSE)
    } else {
      test <- friedman.test(complete)
      f$chi2 <- unname(test$statistic)
      f$df <- unname(test$parameter)
      f$p <- test$p.value
    }
  }
  f
}

groups.figures <- function(x, y, unit, level) {
  f <- list(nFirst = length(x), nSecond = length(y))
  if (length(x) > 0) f$meanFirst <- in.unit(mean(x), unit)
  if (length(y) > 0) f$meanSecond <- in.unit(mean(y), unit)
  if (length(x) > 1) f$sdFirst <- in.unit(sd(x), unit)
  if (length(x) > 1 && sd(x) > 0) {
    interval <- t.test(x, conf.level = level)$conf.int
    f$firstLow <- in.unit(interval[1], unit)
    f$firstHigh <- in.unit(interval[2], unit)
  }
  if (length(x) == 0 || length(y) == 0) return(f)
  # Over one denominator: the difference of two means that are nearly the same loses no digit.
  f$difference <- in.unit((sum(x) * length(y) - sum(y) * length(x)) / (length(x) * length(y)), unit)
  if (length(x) > 1 && length(y) > 1 && sd(x) + sd(y) > 0) {
    test <- t.test(x, y, conf.level = level)
    f$t <- unname(test$statistic)
    f$df <- unname(test$parameter)
    f$p <- test$p.value
    f$low <- in.unit(test$conf.int[1], unit)
    f$high <- in.unit(test$conf.int[2], unit)
  }
  test <- wilcox.test(x, y, exact = FALSE, correct = TRUE)
  f$u <- unname(test$statistic)
  f$rankBiserial <- 2 * f$u / (length(x) * length(y)) - 1
  if (length(unique(c(x, y))) > 1) {
    f$pNormal <- test$p.value
    f$pExact <- rank.sum.exact(x, y)
  }
  f
}

spearman.figures <- function(x, y, level) {
  n <- length(x)
  f <- list(n = n)
  if (n < 2 || length(unique(x)) == 1 || length(unique(y)) == 1) return(f)
  a <- round(2 * rank(x)) - n - 1
  b <- round(2 * rank(y)) - n - 1
  f$rho <- sum(a * b) / sqrt(sum(a^2) * sum(b^2))
  # cor.test takes 1 - rho^2 from the rounded rho and loses digits near 1; of whole numbers it is exact.
  unexplained <- sum(a^2) * sum(b^2) - sum(a * b)^2
  stopifnot(sum(a^2) * sum(b^2) < 2^53)
  if (unexplained == 0) return(f)
  f$p <- 2 * pt(-abs(sum(a * b)) * sqrt((n - 2) / unexplained), n - 2)
  of.r <- suppressWarnings(cor.test(x, y, method = "spearman", exact = FALSE))
  stopifnot(isTRUE(all.equal(unname(of.r$estimate), f$rho, tolerance = 1e-13)),
            isTRUE(all.equal(of.r$p.value, f$p, tolerance = 1e-7)))
  if (n > 3) {
    ends <- tanh(atanh(f$rho) + c(-1, 1) * qnorm(1 - (1 - level) / 2) * sqrt((1 + f$rho^2 / 2) / (n - 3)))
    f$low <- ends[1]
    f$high <- ends[2]
  }
  f
}

wilson <- function(k, n, level) {
  ends <- suppressWarnings(prop.test(k, n, conf.level = level, correct = FALSE))$conf.int
  # By the formula these are 0 and 1; in floating point they may miss it by a hair.
  c(if (k == 0) 0 else ends[1], if (k == n) 1 else ends[2])
}

shares.figures <- function(k1, n1, k2, n2, level) {
  f <- list()
  if (n1 > 0) {
    one <- wilson(k1, n1, level)
    f$wilsonLow <- one[1]
    f$wilsonHigh <- one[2]
  }
  if (n1 == 0 || n2 == 0) return(f)
  other <- wilson(k2, n2, level)
  p1 <- k1 / n1
  p2 <- k2 / n2
  f$difference <- (k1 * n2 - k2 * n1) / (n1 * n2)
  f$low <- f$difference - sqrt((p1 - one[1])^2 + (other[2] - p2)^2)
  f$high <- f$difference + sqrt((one[2] - p1)^2 + (p2 - other[1])^2)
  f$p <- fisher.test(matrix(c(k1, n1 - k1, k2, n2 - k2), 2, byrow = TRUE), conf.int = FALSE)$p.value
  f
}

# ---- the file ----------------------------------------------------------------------------------------------------------

lines <- c()

digits <- function(x) ifelse(is.na(x), "NA", sprintf("%.17g", x))

values <- function(x, unit) {
  if (length(x) == 0) return("")
  text <- if (unit == "/9") sprintf("%.17g", x / 9) else if (unit == "e0") sprintf("%.0f", x) else paste0(sprintf("%.0f", x), unit)
  paste(ifelse(is.na(x), "NA", text), collapse = " ")
}

write.set <- function(family, kind, level, columns, figures) {
  figures <- Filter(function(figure) !is.na(figure), figures)
  words <- if (length(figures) == 0) "" else paste0(names(figures), "=", vapply(figures, digits, ""), collapse = " ")
  lines <<- c(lines, paste(c(family, kind, level, columns, rep("", 3 - length(columns)), words), collapse = "\t"))
}

paired <- function(kind, from, to, unit, level) write.set("paired", kind, level,
  c(values(from, unit), values(to, unit)), paired.figures(from, to, unit, level))

friedman <- function(kind, rows, unit) write.set("friedman", kind, 0.95,
  apply(rows, 2, values, unit = unit), friedman.figures(rows))

groups <- function(kind, x, y, unit, level) write.set("groups", kind, level,
  c(values(x, unit), values(y, unit)), groups.figures(x, y, unit, level))

spearman <- function(kind, x, y, unit, level) write.set("spearman", kind, level,
  c(values(x, unit), values(y, unit)), spearman.figures(x, y, level))

shares <- function(kind, k1, n1, k2, n2, level) write.set("shares", kind, level,
  c(paste(k1, n1), paste(k2, n2)), shares.figures(k1, n1, k2, n2, level))

holm <- function(kind, p) write.set("holm", kind, 0.95, paste(digits(p), collapse = " "),
  as.list(setNames(p.adjust(p, "holm"), paste0("p", seq_along(p)))))

# ---- degenerate first --------------------------------------------------------------------------------------------------

none <- numeric(0)
paired("nobody", none, none, "e0", 0.95)
paired("one", 20, 15, "e0", 0.95)
paired("one-unchanged", 7, 7, "e0", 0.95)
paired("one-from-zero", 0, 3, "e0", 0.95)
paired("one-in-ninths", 130, 120, "/9", 0.95)
paired("two-alike", c(20, 12), c(15, 7), "e0", 0.95)
paired("two-unchanged", c(20, 12), c(20, 12), "e0", 0.95)
paired("two-all-the-same", c(9, 9), c(9, 9), "e0", 0.95)
paired("two-all-zero", c(0, 0), c(0, 0), "e0", 0.95)
paired("two-opposite", c(5, 5), c(4, 6), "e0", 0.95)
paired("two", c(10, 12), c(7, 11), "e0", 0.99)
paired("constant-at-each-time", rep(30, 8), rep(22, 8), "e-1", 0.95)
paired("constant-at-one-time", rep(30, 8), c(22, 25, 30, 30, 31, 24, 20, 28), "e-1", 0.95)
paired("before-of-zero", c(-3, 1, 2, 0), c(4, 4, 0, 1), "e0", 0.95)
paired("before-of-zero-in-ninths", c(15, -12, -3), c(9, 9, 10), "/9", 0.95)
paired("change-of-zero-in-ninths", c(10, 20, 30, 44), c(20, 10, 33, 41), "/9", 0.95)
paired("middle", c(0, 0, 0, 0), c(1, -2, -3, 4), "e0", 0.95)
friedman("nobody", matrix(none, 0, 3), "e0")
friedman("nobody-complete", matrix(c(1, NA, 2, 3, NA, 5), 2), "e0")
friedman("one", matrix(c(3, 2, 1), 1), "e0")
friedman("one-unchanged", matrix(c(3, 3, 3), 1), "e0")
friedman("nobody-changed", matrix(rep(c(3, 5, 8, 8), 3), 4), "e-1")
friedman("time-made-no-difference", matrix(c(1, 2, 3, 2, 3, 1, 3, 1, 2), 3), "e0")
groups("nobody", none, none, "e0", 0.95)
groups("nobody-in-the-second", c(3, 4), none, "e0", 0.95)
groups("nobody-in-the-first", none, c(3, 4), "e0", 0.95)
groups("one-each", 3, 4, "e0", 0.95)
groups("one-each-the-same", 4, 4, "e0", 0.95)
groups("one-against-two", 3, c(4, 5), "e0", 0.95)
groups("all-alike", c(4, 4), c(4, 4, 4), "e-1", 0.95)
groups("alike-in-each", c(4, 4), c(5, 5, 5), "e-1", 0.95)
groups("one-group-alike", c(4, 4, 4), c(5, 7, 6), "e-1", 0.95)
groups("same-mean-in-ninths", c(10, 20, 33), c(21, 22, 20), "/9", 0.95)
spearman("nobody", none, none, "e0", 0.95)
spearman("one", 3, 4, "e0", 0.95)
spearman("two", c(1, 2), c(5, 4), "e0", 0.95)
spearman("two-alike", c(1, 1), c(5, 4), "e0", 0.95)
spearman("three", c(1, 2, 3), c(4, 6, 5), "e0", 0.95)
spearman("three-perfect", c(1, 2, 3), c(4, 5, 6), "e0", 0.95)
spearman("four", c(1, 2, 3, 4), c(4, 6, 5, 7), "e0", 0.95)
spearman("four-unrelated", c(1, 2, 3, 4), c(2, 4, 1, 3), "e0", 0.95)
spearman("opposite", 1:9, 9:1, "e0", 0.95)
shares("nobody", 0, 0, 0, 0, 0.95)
shares("nobody-in-the-first", 0, 0, 3, 5, 0.95)
shares("nobody-in-the-second", 3, 5, 0, 0, 0.95)
shares("none-of-one", 0, 1, 0, 1, 0.95)
shares("one-of-one", 1, 1, 1, 1, 0.95)
shares("all-against-none", 10, 10, 0, 20, 0.95)
shares("none-in-either", 0, 10, 0, 20, 0.95)
shares("pilot", 16, 19, 13, 18, 0.95)
holm("one", 0.03)
holm("zero-and-one", c(0, 1))
holm("two-the-same", c(0.04, 0.04))
holm("missing", c(0.04, NA))
holm("all-missing", c(NA_real_, NA_real_))

# ---- generated: pairs --------------------------------------------------------------------------------------------------

some.n <- function(i) if (i %% 3 == 0) c(2, 3, 4, 5, 49, 50, 51, 52, 100, 150, 199, 200)[(i %/% 3) %% 12 + 1] else sample(2:80, 1)
whole <- function(n, low, high) floor(runif(n, low, high + 1))
clip <- function(x, low, high) pmin(high, pmax(low, x))

for (i in 1:45) {
  n <- some.n(i); from <- whole(n, 3, 38)
  paired("scores", from, clip(from - whole(n, -4, 12), 0, 40), "e0", level.of(i))
}
for (i in 1:45) {
  # Nine items answered: their sum / 9 x 10, here 10 x sum in ninths; otherwise 9 x sum.
  n <- some.n(i)
  score <- function() ifelse(runif(n) < 0.4, 10 * whole(n, 0, 36), 9 * whole(n, 0, 40))
  paired("ninths", score(), score(), "/9", level.of(i))
}
for (i in 1:30) {
  n <- some.n(i); from <- 10 * whole(n, 2, 36)
  paired("ninths-few-steps", from, from - 10 * whole(n, -1, 2), "/9", level.of(i))
}
for (i in 1:45) {
  n <- some.n(i); from <- whole(n, -50, 400)
  paired("tenths", from, from - whole(n, -60, 80), "e-1", level.of(i))
}
for (i in 1:45) {
  n <- some.n(i)
  paired("ties", whole(n, 0, 3), whole(n, 0, 3), "e0", level.of(i))
}
for (i in 1:40) {
  n <- some.n(i); from <- whole(n, 0, 28)
  paired("mostly-zero", from, from - ifelse(runif(n) < 0.85, 0, whole(n, -3, 9)), "e0", level.of(i))
}
for (i in 1:30) {
  n <- some.n(i); from <- whole(n, 1, 300)
  paired("constant-change", from, from - whole(1, 1, 20), c("e0", "e-1", "/9", "e-12", "e12")[i %% 5 + 1], level.of(i))
}
for (i in 1:15) {
  n <- some.n(i); from <- whole(n, 0, 300)
  paired("nobody-changed", from, from, c("e-1", "/9", "e-12")[i %% 3 + 1], level.of(i))
}
for (i in 1:35) {
  n <- some.n(i); from <- whole(n, 1, 99999)
  paired("tiny", from, from - whole(n, -20000, 50000), "e-12", level.of(i))
}
for (i in 1:35) {
  n <- some.n(i); from <- whole(n, 1, 99999)
  paired("huge", from, from - whole(n, -20000, 50000), "e12", level.of(i))
}
for (i in 1:35) {
  n <- some.n(i); from <- whole(n, 0, 400); to <- from - whole(n, -60, 80)
  if (i %% 2 == 0) to[n] <- whole(1, 1e11, 1e13) else from[n] <- whole(1, 1e11, 1e13)
  paired("outlier", from, to, "e-1", level.of(i))
}
for (i in 1:35) {
  n <- some.n(i); from <- floor(10^runif(n, 0, 12))
  paired("all-magnitudes", from, floor(10^runif(n, 0, 12)), c("e0", "e-6", "e-12")[i %% 3 + 1], level.of(i))
}
for (i in 1:45) {
  # t from far to unthinkably far: p down to the smallest double and to 0.
  n <- sample(c(20, 50, 100, 150, 200), 1); from <- whole(n, 1e5, 2e5)
  paired("far-tail", from, from + floor(10^runif(1, 0.5, 4)) + whole(n, -3, 3), "e-1", level.of(i))
}
for (i in 1:20) {
  # p around the smallest double.
  n <- 200; from <- whole(n, 1e5, 2e5)
  paired("end-of-doubles", from, from + 105 + 3 * i + whole(n, -5, 5), "e-1", level.of(i))
}
for (i in 1:30) {
  n <- some.n(i); from <- whole(n, -2e7, 2e7)
  paired("hardly-any-variance", from, from - 5e6 + (runif(n) < 0.3), "e-6", level.of(i))
}
for (i in 1:30) {
  n <- some.n(i); half <- n %/% 2
  from <- whole(n, 0, 40); d <- whole(half, -9, 9)
  paired("cancelling", from, from + c(d, -d, if (n > 2 * half) i %% 3), "e0", level.of(i))
}
for (i in 1:25) {
  n <- some.n(i); from <- whole(n, 0, 1000)
  paired("all-one-way", from, from + sample(1:2000, n), "e-1", level.of(i))
}

# ---- generated: three times --------------------------------------------------------------------------------------------

for (i in 1:110) {
  n <- some.n(i)
  kind <- c("scores", "ninths", "ties", "far", "magnitudes")[i %% 5 + 1]
  rows <- switch(kind,
    scores = matrix(whole(3 * n, 0, 40), n),
    ninths = 10 * matrix(whole(3 * n, 0, 12), n),
    ties = matrix(whole(3 * n, 0, 1), n),
    far = cbind(whole(n, 30, 40), whole(n, 15, 32), whole(n, 0, 20)),
    magnitudes = matrix(floor(10^runif(3 * n, 0, 12)), n))
  unit <- switch(kind, ninths = "/9", magnitudes = "e-12", ties = "e-1", "e0")
  if (i %% 2 == 0) rows[runif(3 * n) < 0.15] <- NA
  friedman(kind, rows, unit)
}

# ---- generated: groups -------------------------------------------------------------------------------------------------

for (i in 1:130) {
  n <- some.n(i); m <- if (i %% 7 == 0) 1 else some.n(i + 1)
  if (i %% 4 == 0) { n <- sample(1:25, 1); m <- sample(1:25, 1) }
  kind <- c("scores", "ninths", "ties", "far", "magnitudes", "outlier", "few-steps")[i %% 7 + 1]
  draw <- function(n, second) switch(kind,
    scores = whole(n, 0, 40),
    ninths = 10 * whole(n, 0, 36),
    ties = whole(n, 0, 2) + (runif(n) < 0.5) * second,
    far = whole(n, 1000, 1100) + 300 * second,
    magnitudes = floor(10^runif(n, 0, 12)),
    outlier = c(whole(n - 1, 0, 400), if (second) 200 else 1e12),
    `few-steps` = whole(n, 0, 5) * 5)
  unit <- switch(kind, ninths = "/9", magnitudes = "e-12", far = "e-1", `few-steps` = "e12", "e0")
  groups(kind, draw(n, FALSE), draw(m, TRUE), unit, level.of(i))
}

# ---- generated: two numbers a person -----------------------------------------------------------------------------------

for (i in 1:100) {
  n <- max(3, some.n(i))
  kind <- c("dose", "scores", "ninths", "close", "opposite")[i %% 5 + 1]
  x <- switch(kind, dose = whole(n, 0, 6), scores = whole(n, 0, 40), ninths = 10 * whole(n, 0, 20), sample(1:(3 * n), n))
  y <- switch(kind, dose = whole(n, -12, 6) - x, scores = whole(n, 0, 40), ninths = x + 10 * whole(n, 0, 20),
    close = x + whole(n, 0, 3), opposite = -x + whole(n, 0, n))
  spearman(kind, x, y, switch(kind, ninths = "/9", dose = "e-1", "e0"), level.of(i))
}

# ---- generated: yes and no ---------------------------------------------------------------------------------------------

for (i in 1:110) {
  n <- some.n(i); m <- some.n(i + 1)
  if (i %% 10 == 0) { n <- whole(1, 500, 3000); m <- whole(1, 500, 3000) }
  p <- runif(2)^c(1, 3)[i %% 2 + 1]
  if (i %% 8 == 0) p <- c(0.97, 0.02)
  if (i %% 9 == 0) p[1] <- 0
  if (i %% 11 == 0) m <- n
  if (i %% 11 == 0) p[2] <- p[1]
  shares("shares", rbinom(1, n, p[1]), n, rbinom(1, m, p[2]), m, level.of(i))
}

for (i in 1:30) {
  p <- switch(i %% 3 + 1, runif(2 + i %% 4), 10^-runif(2 + i %% 7, 0, 320), round(runif(2 + i %% 5), 1))
  if (i %% 5 == 0) p[1] <- NA
  holm("several", p)
}

if (!interactive() && length(commandArgs(TRUE)) == 1) {
  out <- gzfile(commandArgs(TRUE)[1], "wb", compression = 9)
  writeLines(lines, out)
  close(out)
  cat(length(lines), "datasets\n")
}
