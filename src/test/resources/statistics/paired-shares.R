# Made with R 4.2.2:
#   Rscript src/test/resources/statistics/paired-shares.R > src/test/resources/statistics/paired-shares.csv
# Base R only. Newcombe's interval is written here from the paper (Statistics in Medicine 1998, 17:2635, method 10).

newcombe <- function(a, b, c, d, level) {
  n <- a + b + c + d
  wilson <- function(k) suppressWarnings(prop.test(k, n, conf.level = level, correct = FALSE)$conf.int[1:2])
  from <- (a + b) / n
  to <- (a + c) / n
  wf <- wilson(a + b)
  wt <- wilson(a + c)
  margins <- sqrt(a + b) * sqrt(c + d) * sqrt(a + c) * sqrt(b + d)
  over <- a * d - b * c
  if (over > 0) over <- max(over - n / 2, 0)
  phi <- if (margins == 0) 0 else over / margins
  down <- sqrt((to - wt[1])^2 - 2 * phi * (to - wt[1]) * (wf[2] - from) + (wf[2] - from)^2)
  up <- sqrt((wt[2] - to)^2 - 2 * phi * (wt[2] - to) * (from - wf[1]) + (from - wf[1])^2)
  c(wf, wt, to - from, to - from - down, to - from + up)
}

mid <- function(b, c) {
  if (b + c == 0) return(1)
  if (b == c) return(1 - dbinom(b, b + c, 0.5) / 2)
  2 * pbinom(min(b, c), b + c, 0.5) - dbinom(b, b + c, 0.5)
}

set.seed(8)
cells <- rbind(c(0, 0, 0, 1), c(1, 0, 0, 0), c(0, 1, 0, 0), c(0, 0, 1, 0), c(4, 0, 0, 4), c(5, 1, 9, 4), c(3, 0, 6, 10),
               c(0, 7, 0, 0), c(0, 3, 3, 0), c(10, 40, 40, 10), c(0, 0, 1000, 0), c(12, 1, 1000, 3),
               c(1000, 49500, 50500, 2000), c(70000, 50000, 50000, 30000), c(7, 50200, 49800, 9),
               c(100000, 400, 600, 100000), c(250000, 1, 3, 250000), c(1000000, 40000, 41000, 1000000))
for (size in c(2, 3, 5, 8, 12, 19, 36, 60, 100, 200, 1000)) {
  for (i in 1:12) cells <- rbind(cells, t(rmultinom(1, size, rgamma(4, 0.7) + 0.02)))
}
cat("a,b,c,d,level,pExact,pMidP,wilsonFromLow,wilsonFromHigh,wilsonToLow,wilsonToHigh,difference,newcombeLow,newcombeHigh\n")
for (i in seq_len(nrow(cells))) {
  x <- as.numeric(cells[i, ])
  level <- if (i %% 7 == 0) 0.9 else 0.95
  exact <- if (x[2] + x[3] == 0) 1 else binom.test(x[2], x[2] + x[3])$p.value
  figures <- c(exact, mid(x[2], x[3]), newcombe(x[1], x[2], x[3], x[4], level))
  cat(paste(c(sprintf("%d", x), level, sprintf("%.17g", figures)), collapse = ","), "\n", sep = "")
}
