# Checks what values.R works out itself, against other ways to the same figures. Prints what it compared; stops at the first
# difference. Run at the top of the project; wants the packages coin, exactRankTests and Rmpfr.

suppressPackageStartupMessages({ library(coin); library(exactRankTests); library(Rmpfr) })
source("src/test/r/values.R")
set.seed(7)

same <- function(actual, expected, tolerance) {
  stopifnot(abs(actual - expected) <= tolerance * abs(expected))
  abs(actual - expected) / abs(expected)
}

# Signed ranks: all ways of signs; both packages, with zeros and ties.
compared <- 0
for (i in 1:300) {
  n <- sample(1:12, 1)
  d <- sample(-5:6, n, replace = TRUE)
  if (all(d == 0)) next
  r <- rank(abs(d[d != 0]))
  signs <- as.matrix(expand.grid(rep(list(0:1), length(r))))
  sums <- signs %*% r
  brute <- mean(abs(sums - sum(r) / 2) >= abs(sum(r[d[d != 0] > 0]) - sum(r) / 2))
  stopifnot(signed.rank.exact(d) == brute)
  compared <- compared + 1
}
cat("signed ranks: equal to all ways of signs one by one,", compared, "datasets of up to 12\n")
worst <- 0
compared <- 0
for (i in 1:200) {
  n <- sample(4:50, 1)
  d <- if (i %% 2) sample(-9:11, n, replace = TRUE) else round(rnorm(n, 0.4), 1)
  if (length(unique(abs(d[d != 0]))) < 2) next
  p <- signed.rank.exact(d)
  zero <- numeric(n)
  worst <- max(worst, same(p, pvalue(wilcoxsign_test(d ~ zero, zero.method = "Wilcoxon", distribution = "exact")), 1e-9),
    same(p, suppressWarnings(wilcox.exact(d, exact = TRUE)$p.value), 1e-9))
  compared <- compared + 1
}
cat("signed ranks: equal to coin and exactRankTests,", compared, "datasets of up to 50, worst", worst, "\n")
worst <- 0
for (n in 2:50) {
  d <- sample(1:200, n) * sample(c(-1, 1), n, replace = TRUE)
  worst <- max(worst, same(signed.rank.exact(d), wilcox.test(d, exact = TRUE)$p.value, 1e-9))
}
cat("signed ranks: equal to wilcox.test(exact = TRUE) without ties, n 2 to 50, worst", worst, "\n")

# Two groups.
compared <- 0
for (i in 1:200) {
  x <- sample(0:5, sample(1:6, 1), replace = TRUE)
  y <- sample(0:6, sample(1:6, 1), replace = TRUE)
  if (length(unique(c(x, y))) == 1) next
  r <- rank(c(x, y))
  sums <- combn(length(r), length(x), function(who) sum(r[who]))
  mean <- length(x) * (length(r) + 1) / 2
  stopifnot(all.equal(rank.sum.exact(x, y), mean(abs(sums - mean) >= abs(sum(r[seq_along(x)]) - mean)), tolerance = 1e-14))
  compared <- compared + 1
}
cat("two groups: equal to all ways of dividing them one by one,", compared, "datasets of up to 12\n")
worst <- 0
for (i in 1:100) {
  x <- sample(0:9, sample(2:25, 1), replace = TRUE)
  y <- sample(0:12, sample(2:25, 1), replace = TRUE)
  value <- c(x, y)
  group <- factor(rep(c("x", "y"), c(length(x), length(y))))
  worst <- max(worst, same(rank.sum.exact(x, y), pvalue(wilcox_test(value ~ group, distribution = "exact")), 1e-9))
}
cat("two groups: equal to coin, 100 datasets of up to 50, worst", worst, "\n")
worst <- 0
for (i in 1:50) {
  v <- sample(1:500, 40)
  m <- sample(1:39, 1)
  worst <- max(worst, same(rank.sum.exact(v[1:m], v[-(1:m)]), wilcox.test(v[1:m], v[-(1:m)], exact = TRUE)$p.value, 1e-9))
}
cat("two groups: equal to wilcox.test(exact = TRUE) without ties, 50 datasets, worst", worst, "\n")

# t of pairs with 200 bits, on every generated dataset.
worst <- 0
sets <- strsplit(grep("^paired", lines, value = TRUE), "\t")
figure <- function(set, name) as.numeric(sub(paste0("^(.* )?", name, "=([^ ]*).*$"), "\\2", set[7]))
compared <- 0
for (set in sets) {
  if (!grepl(" t=", set[7]) || any(grepl("[0-9]{15}", set[4:5]))) next
  from <- mpfr(strsplit(set[4], " ")[[1]], 200)
  to <- mpfr(strsplit(set[5], " ")[[1]], 200)
  n <- length(from)
  d <- to - from
  spread <- function(x) sqrt(sum((x - sum(x) / n)^2) / (n - 1))
  expected <- list(meanChange = sum(d) / n, sdFrom = spread(from), sdTo = spread(to), sdChange = spread(d),
    dz = sum(d) / n / spread(d), t = sum(d) / n / spread(d) * sqrt(mpfr(n, 200)),
    dav = sum(d) / n / ((spread(from) + spread(to)) / 2))
  for (name in names(expected)) {
    truth <- as.numeric(expected[[name]])
    if (truth == 0) stopifnot(figure(set, name) == 0) else worst <- max(worst, same(figure(set, name), truth, 1e-12))
    compared <- compared + 1
  }
}
cat("t of pairs: equal to 200 bits,", compared, "figures, worst", worst, "\n")

# Newcombe 1998, table II, method 10: as published, four decimals.
published <- list(list(56, 70, 48, 80, 0.0524, 0.3339), list(9, 10, 3, 10, 0.1705, 0.8090),
  list(6, 7, 2, 7, 0.0582, 0.8062), list(5, 56, 0, 29, -0.0381, 0.1926), list(0, 10, 0, 20, -0.1611, 0.2775),
  list(0, 10, 0, 10, -0.2775, 0.2775), list(10, 10, 0, 20, 0.6791, 1), list(10, 10, 0, 10, 0.6075, 1))
for (row in published) {
  ours <- shares.figures(row[[1]], row[[2]], row[[3]], row[[4]], 0.95)
  stopifnot(round(ours$low, 4) == row[[5]], round(ours$high, 4) == row[[6]])
}
cat("difference of shares: equal to Newcombe 1998,", length(published), "published intervals\n")
