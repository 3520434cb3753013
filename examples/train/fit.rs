//! Logistic regression by Newton's method with a quadratic penalty on standardised features. Deterministic.

/// A row to learn from: features, what is wanted (0 to 1), and how much the row counts.
pub(crate) struct Row {
    pub(crate) features: Vec<f64>,
    pub(crate) wanted: f64,
    pub(crate) weight: f64,
}

/// Bias and weights that make `1 / (1 + exp(-(bias + weights · features)))` likely what is wanted. `penalty` is the
/// strength of the pull towards 0, for features of unit variance.
pub(crate) fn logistic(rows: &[Row], penalty: f64) -> (f64, Vec<f64>) {
    let width = rows.first().map_or(0, |row| row.features.len());
    let (means, deviations) = moments(rows, width);
    let scaled: Vec<Vec<f64>> = rows.iter().map(|row| standard(&row.features, &means, &deviations)).collect();
    let mut beta = vec![0.0; width + 1];
    for _ in 0..30 {
        let (gradient, hessian) = derivatives(rows, &scaled, &beta, penalty);
        let step = solve(hessian, gradient);
        beta.iter_mut().zip(&step).for_each(|(beta, step)| *beta += step);
        if step.iter().all(|step| step.abs() < 1e-9) {
            break;
        }
    }
    let weights: Vec<f64> = (0..width).map(|i| beta[i + 1] / deviations[i]).collect();
    let bias = beta[0] - weights.iter().zip(&means).map(|(weight, mean)| weight * mean).sum::<f64>();
    (bias, weights)
}

fn moments(rows: &[Row], width: usize) -> (Vec<f64>, Vec<f64>) {
    let total: f64 = rows.iter().map(|row| row.weight).sum();
    let mean = |i: usize| rows.iter().map(|row| row.weight * row.features[i]).sum::<f64>() / total;
    let means: Vec<f64> = (0..width).map(mean).collect();
    let spread = |i: usize| {
        let squares = rows.iter().map(|row| row.weight * (row.features[i] - means[i]).powi(2));
        (squares.sum::<f64>() / total).sqrt().max(1e-6)
    };
    let deviations = (0..width).map(spread).collect();
    (means, deviations)
}

/// The standardised features behind a 1 for the bias.
fn standard(features: &[f64], means: &[f64], deviations: &[f64]) -> Vec<f64> {
    let scaled =
        features.iter().zip(means).zip(deviations).map(|((feature, mean), deviation)| (feature - mean) / deviation);
    std::iter::once(1.0).chain(scaled).collect()
}

fn derivatives(rows: &[Row], scaled: &[Vec<f64>], beta: &[f64], penalty: f64) -> (Vec<f64>, Vec<Vec<f64>>) {
    let width = beta.len();
    let mut gradient: Vec<f64> = beta.iter().map(|beta| -penalty * beta).collect();
    let mut hessian = vec![vec![0.0; width]; width];
    gradient[0] = 0.0;
    for (i, row) in hessian.iter_mut().enumerate() {
        row[i] = if i == 0 { 1e-6 } else { penalty };
    }
    for (row, features) in rows.iter().zip(scaled) {
        let odds: f64 = features.iter().zip(beta).map(|(feature, beta)| feature * beta).sum();
        let probability = 1.0 / (1.0 + (-odds).exp());
        let slope = row.weight * probability * (1.0 - probability);
        for i in 0..width {
            gradient[i] += row.weight * (row.wanted - probability) * features[i];
            for j in 0..width {
                hessian[i][j] += slope * features[i] * features[j];
            }
        }
    }
    (gradient, hessian)
}

/// The solution of a positive definite system, by elimination.
fn solve(mut matrix: Vec<Vec<f64>>, mut right: Vec<f64>) -> Vec<f64> {
    let width = right.len();
    for i in 0..width {
        let pivot = matrix[i].clone();
        for j in i + 1..width {
            let factor = matrix[j][i] / pivot[i];
            matrix[j].iter_mut().zip(&pivot).for_each(|(cell, pivot)| *cell -= factor * pivot);
            right[j] -= factor * right[i];
        }
    }
    for i in (0..width).rev() {
        let known: f64 = (i + 1..width).map(|j| matrix[i][j] * right[j]).sum();
        right[i] = (right[i] - known) / matrix[i][i];
    }
    right
}
